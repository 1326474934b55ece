/** The program's sign: a baton. */
export const Logo = ({ size }: { readonly size: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#0d7377" />
    <path d="M9 23 23 9" stroke="#fff" strokeWidth="4.5" strokeLinecap="round" />
    <path d="M14.2 17.8 17.8 14.2" stroke="#7abdc0" strokeWidth="4.5" />
  </svg>
);
