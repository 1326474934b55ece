import { peer } from './peers.mjs';

/**
 * Makes the function by which docxtemplater fills a template with the values of a letter.
 *
 * @param {Buffer} template a Word file made from `templatePlan`
 * @returns {(plan: object) => Uint8Array}
 */
export function letterFiller(template) {
  const Docxtemplater = peer('docxtemplater');
  const PizZip = peer('pizzip');
  return (plan) => {
    // The library asks for the template to be read anew for every document.
    const document = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
    });
    document.render(valuesOf(plan));
    return document.toBuffer({ compression: 'DEFLATE' });
  };
}

const valuesOf = (plan) => ({
  ...plan,
  letterheadName: plan.letterhead.name,
  letterheadLines: plan.letterhead.lines,
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [
      [`infoLabel${at}`, plan.info[at]?.label ?? ''],
      [`info${at}`, plan.info[at]?.value ?? ''],
    ]).flat(),
  ),
  blocks: plan.blocks.map(({ heading, content }) => {
    const rows = content.flatMap((part) =>
      part.kind === 'particulars' ? part.rows : tableRows(part),
    );
    return {
      heading: heading ?? '',
      paragraphs: content.flatMap((part) => {
        if (part.kind === 'paragraph') return [part.text];
        return part.kind === 'list' ? part.items : [];
      }),
      rows,
      hasRows: rows.length > 0,
    };
  }),
});

/** The template has tables of two columns: a wider one is filled in as two. */
const tableRows = (part) =>
  part.kind === 'table'
    ? part.rows.map(([label, ...rest]) => ({ label, value: rest.join(', ') }))
    : [];
