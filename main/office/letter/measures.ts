/** Twips (twentieths of a point) of a length in millimetres, as Word counts. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/**
 * Measures of a letter of form B on A4 in millimetres (DIN 5008): the address field is 85 × 45 mm,
 * 20 mm from the left and 45 mm from the top; its text begins at 25 mm.
 */
export const formB = {
  page: { width: 210, height: 297 },
  left: 25,
  right: 20,
  bottom: 20,
  /** Top of the body; on the first page the letterhead stands there, on others below the header. */
  top: 15,
  addressWidth: 80,
  addressTop: 45,
  returnLineHeight: 5,
  markingsHeight: 12.7,
  addressHeight: 27.3,
  infoLeft: 125,
  infoWidth: 75,
  subjectTop: 98.46,
  foldMarks: [105, 210],
  holeMark: 148.5,
} as const;

/** Width of running text in millimetres. */
export const textWidth = formB.page.width - formB.left - formB.right;

/** A4 in twips, as Word itself writes it. */
export const pageSize = { width: mm(formB.page.width), height: mm(formB.page.height) };
