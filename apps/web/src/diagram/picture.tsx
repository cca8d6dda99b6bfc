import { useId } from 'react';
import { useTexts } from '../language/texts';
import { Drawing } from './drawing';
import { frameOf } from './geometry';
import type { Diagram, Trace } from './trace';
import { useZoom, zoomStep } from './use-zoom';

interface PictureProps {
  readonly diagram: Diagram;
  readonly trace: Trace;
}

/** The picture in a frame that is moved and zoomed by mouse, fingers and keys. */
export function Picture({ diagram, trace }: PictureProps) {
  const say = useTexts('parts.diagram');
  const hint = useId();
  const [frame, zoom] = useZoom(diagram, frameOf(diagram.nodes.filter(({ id }) => trace.now.has(id) || trace.around.has(id))));
  return (
    <>
      <div className="diagram__tools no-print">
        <button
          type="button"
          className="button button--secondary"
          onClick={() => zoom.by(1 / zoomStep)}
          aria-label={say('farther')}
          title={say('farther')}
        >
          <span aria-hidden="true">−</span>
        </button>
        <button
          type="button"
          className="button button--secondary"
          onClick={() => zoom.by(zoomStep)}
          aria-label={say('closer')}
          title={say('closer')}
        >
          <span aria-hidden="true">+</span>
        </button>
        <button type="button" className="button button--secondary" onClick={zoom.whole}>
          {say('whole')}
        </button>
        <button type="button" className="button button--secondary" onClick={zoom.here}>
          {say('here')}
        </button>
      </div>
      <div
        ref={frame}
        className="diagram__frame"
        role="group"
        aria-label={say('frame')}
        aria-describedby={hint}
        tabIndex={0}
        onKeyDown={zoom.onKeyDown}
        onPointerDown={zoom.onPointerDown}
      >
        <Drawing diagram={diagram} trace={trace} scale={zoom.scale} />
      </div>
      <p id={hint} className="quiet diagram__hint no-print">
        {say('hint')}
      </p>
    </>
  );
}
