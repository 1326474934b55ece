/**
 * What a fact that was sent says under one of its labels; empty when it does not have it. Facts are kept as lines
 * 'label: value'; a value may go on over further lines, up to the next label of the same field.
 *
 * @example factValue('Familienname: Heide\nVorname: Mia', 'Vorname', ['Familienname', 'Vorname']) // 'Mia'
 */
export const factValue = (fact: string, label: string, labels: readonly string[]): string => {
  const found: string[] = [];
  let current = '';
  for (const line of fact.split('\n')) {
    const begun = labels.find((one) => line.startsWith(`${one}: `));
    if (begun !== undefined) current = begun;
    if (current !== label) continue;
    found.push(begun === undefined ? line : line.slice(label.length + 2));
  }
  return found.join('\n').trim();
};
