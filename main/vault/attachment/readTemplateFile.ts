import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { TemplateRefusal } from '../../../domain/template/templateRefusal.ts';
import { largestTemplate } from '../../../domain/template/templateSchema.ts';
import type { Bytes } from '../../office/officeJob.ts';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';

/** Reads a file a person chose as a template; its size is asked before a byte is read. */
export const readTemplateFile = async (
  fs: Fs,
  path: string,
): Promise<Result<Bytes, Extract<TemplateRefusal, 'too large' | 'unreadable'>>> => {
  try {
    if ((await fs.facts(path)).size > largestTemplate) return fail('too large');
    const bytes = await fs.read(path);
    // It may have grown in between.
    return bytes.length > largestTemplate ? fail('too large') : ok(new Uint8Array(bytes));
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return fail('unreadable');
  }
};
