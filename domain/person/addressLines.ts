/** The parts of a postal address. */
export type Address = {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly town: string;
};

const pair = (first: string, second: string): string => `${first} ${second}`.trim();

/** Street and town as the lines of an address block; empty lines are left out. */
export const addressLines = (address: Address): readonly string[] =>
  [pair(address.street, address.houseNumber), pair(address.postcode, address.town)].filter(
    (line) => line !== '',
  );

/** The address in one line: 'Schulstraße 4, 37520 Osterode am Harz'. */
export const addressInOneLine = (address: Address): string => addressLines(address).join(', ');
