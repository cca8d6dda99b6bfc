interface QrPictureProps {
  readonly qr: { readonly size: number; readonly path: string };
  readonly label: string;
}

/** Modules that stay light around a code, so that it is found (ISO/IEC 18004). */
const quiet = 4;

export function QrPicture({ qr: { size, path }, label }: QrPictureProps) {
  const whole = size + 2 * quiet;
  return (
    <svg
      className="slip__qr"
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
