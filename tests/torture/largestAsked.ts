/** Everything that gives memory by a number. */
const givers: readonly (readonly [owner: object, name: string])[] = [
  [Buffer, 'alloc'],
  [Buffer, 'allocUnsafe'],
  [Buffer, 'allocUnsafeSlow'],
  [globalThis, 'ArrayBuffer'],
  [globalThis, 'Uint8Array'],
];

type Giver = (...args: unknown[]) => unknown;

const watched = (giver: Giver, note: (size: unknown) => void): Giver =>
  new Proxy(giver, {
    apply: (target, self, args) => {
      note(args[0]);
      return Reflect.apply(target, self, args);
    },
    construct: (target, args, made) => {
      note(args[0]);
      return Reflect.construct(target, args, made) as object;
    },
  });

/** Does something and tells, beside what came of it, how many bytes were asked for at once at most. */
export const largestAsked = async <T>(
  task: () => Promise<T>,
): Promise<{ readonly result: T; readonly bytes: number }> => {
  let bytes = 0;
  const note = (size: unknown): void => {
    if (typeof size === 'number') bytes = Math.max(bytes, size);
  };
  const before = givers.map(([owner, name]) => Reflect.get(owner, name) as Giver);
  givers.forEach(([owner, name], at) => Reflect.set(owner, name, watched(before[at]!, note)));
  try {
    const result = await task();
    return { result, bytes };
  } finally {
    givers.forEach(([owner, name], at) => Reflect.set(owner, name, before[at]));
  }
};
