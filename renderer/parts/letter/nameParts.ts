/** Style of a paragraph, as docx-preview writes it into the class, and the level it has as a heading. */
const levels: Readonly<Record<string, string>> = {
  letter_title: '1',
  letter_subject: '1',
  letter_heading1: '2',
};

/**
 * Says which drawn paragraphs are headings, which rows head a table and that pictures only adorn, for screen readers and for the structure
 * of a PDF file: docx-preview draws all of them as plain paragraphs and cells.
 */
export const nameParts = (into: Element): void => {
  for (const [style, level] of Object.entries(levels))
    for (const heading of into.querySelectorAll(`p.${style}`)) {
      heading.setAttribute('role', 'heading');
      heading.setAttribute('aria-level', level);
    }
  for (const cell of into.querySelectorAll('td:has(> p.letter_tablehead)'))
    cell.setAttribute('role', 'columnheader');
  // The logo of a letterhead says nothing that the words beside it do not.
  for (const picture of into.querySelectorAll('img:not([alt])')) picture.setAttribute('alt', '');
};
