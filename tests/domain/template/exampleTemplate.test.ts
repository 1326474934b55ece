import { expect, test } from 'vitest';
import { exampleTemplate } from '../../../domain/template/exampleTemplate.ts';
import { placeholders } from '../../../domain/template/placeholders.ts';
import { fillTemplate } from '../../../main/office/template/fillTemplate.ts';
import { readTemplate } from '../../../main/office/template/readTemplate.ts';
import { writePaper } from '../../../main/office/letter/writePaper.ts';
import { partsOfDocx } from '../../support/partsOfDocx.ts';
import { textOf } from '../../support/templateFile.ts';
import { texts, today } from '../letter/exampleCase.ts';
import { templateLetter } from '../../../domain/template/templateLetter.ts';
import { fullCase } from './fullCase.ts';

test('the example is a template in which nothing is to be put right, with every placeholder there is', async () => {
  const reading = await readTemplate(await writePaper(exampleTemplate()));
  if (reading.kind !== 'read') throw new Error(`The example is refused: ${reading.refusal}.`);
  expect(reading.findings).toEqual([]);
  expect(reading.omissions).toEqual([]);
  const names = new Set(reading.uses.map(({ name }) => name));
  expect(placeholders.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
});

test('a letter written into the example has none of its hints, and tells what the plan tells', async () => {
  const file = await writePaper(exampleTemplate());
  const reading = await readTemplate(file);
  if (reading.kind !== 'read') throw new Error('The example is refused.');
  const template = { fileId: 'a'.repeat(64), sha256: 'b'.repeat(64), size: 1, uses: reading.uses };
  const letter = templateLetter(fullCase(), { texts, today, template });
  if (!letter.ok) throw new Error('The letter is blocked.');
  const parts = await partsOfDocx(await fillTemplate(letter.value, file));
  const lines = textOf(parts['word/document.xml'] ?? '');
  const text = lines.join('\n');
  expect(text).not.toMatch(/[{}]|Weitere Felder|steht in keinem Brief/);
  expect(lines).toEqual(
    expect.arrayContaining(['Person', 'Unterstützung', 'Bitte um Rückmeldung']),
  );
  expect(text).toContain('Telefon | 0151 5550123');
  // The Jugendamt alone is told of the situation; here the row has gone with its label.
  expect(text).not.toContain('Lebenssituation');
});
