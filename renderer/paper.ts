import { drawLetter } from './parts/letter/drawLetter.ts';
import './parts/letter/letter.css';
import './paper.css';

declare global {
  interface Window {
    /** Draws a Word file given as Base64 and gives the number of pages; the page takes the title of the file. */
    drawPaper: (base64: string) => Promise<number>;
  }
}

// The page of a hidden window, from which papers are printed. It has no gate: the shell calls the one function.
window.drawPaper = async (base64) => {
  const sheets = document.querySelector('main');
  if (sheets === null) return 0;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const { pages, title } = await drawLetter(bytes, sheets);
  document.title = title;
  await document.fonts.ready;
  return pages;
};
