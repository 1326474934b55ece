/** Search over everything. */
export const Search = () => null;
