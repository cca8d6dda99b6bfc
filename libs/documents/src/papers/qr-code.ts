import { createRequire } from 'node:module';
import { projectFile } from '#platform';
import { object, type Static, text, whole } from '#schema';

interface Drawn {
  readonly _width: number;
  readonly _canvas: readonly { readonly x: number; readonly y: number; readonly w: number; readonly color: string }[];
}
interface Encoder {
  readonly measure: (node: { qr: string; eccLevel: 'M' }) => Drawn;
}

/** A QR code in modules: `path` draws the dark ones (SVG), from 0 to `size`; the quiet zone of 4 is left by the caller. */
export const QrCode = object({
  size: { ...whole, description: 'Modules' },
  path: { ...text, description: 'Of the dark ones, as SVG draws it' },
});
export type QrCode = Static<typeof QrCode>;

let encoder: Encoder | undefined;

/**
 * A text as QR code, 15 % of which may be unreadable. The encoder is the one inside pdfmake, that draws codes into papers: no part of
 * what pdfmake documents, and so proved by a spec.
 */
export function qrCode(text: string): QrCode {
  encoder ??= (createRequire(projectFile('package.json'))('pdfmake/js/qrEnc.js') as { default: Encoder }).default;
  const { _width, _canvas } = encoder.measure({ qr: text, eccLevel: 'M' });
  const [, ...modules] = _canvas;
  const unit = modules[0]!.w;
  return { size: _width / unit, path: modules.map(({ x, y }) => `M${x / unit} ${y / unit}h1v1h-1z`).join('') };
}
