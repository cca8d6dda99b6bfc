import { isRefused } from '../../api/problem';
import { AnswerFacts } from '../../form/answer-facts';
import type { FieldSchema } from '../../form/schema';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { ErrorMessage } from '../../ui/error-message';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { ActingAs } from './acting-as';
import type { Held } from './offices';
import { PreviewPart } from './preview-part';
import { StaleNotice } from './stale-notice';
import type { EventDraft } from './use-event-draft';
import type { Sending } from './use-send-event';
import type { Written } from './written';

interface CheckAnswersProps {
  readonly found: Case;
  readonly workflow: Workflow;
  readonly schema: FieldSchema;
  readonly draft: EventDraft;
  readonly written: Written;
  /** The office in which it is sent. */
  readonly held: Held | undefined;
  readonly sending: Sending;
  readonly onChange: () => void;
}

/** What binds a body is shown once more, with what follows from it, before it is sent. */
export function CheckAnswers({ found, workflow, schema, draft, written, held, sending, onChange }: CheckAnswersProps) {
  const say = useTexts('parts.form');
  const isStale = draft.seq < found.seq;
  return (
    <>
      <h2 className="first">{say('checkTitle')}</h2>
      {isStale && <StaleNotice found={found} seen={draft.seq} onSeen={draft.seen} />}
      {sending.isError && !isRefused(sending.error, 'stale') && <ErrorMessage error={sending.error} />}
      {held !== undefined && <ActingAs held={held} />}
      <AnswerFacts schema={schema} payload={written.payload} />
      {written.preview && <PreviewPart preview={written.preview} workflow={workflow} found={found} />}
      <Notice kind="warning">
        <p>{say('checkText')}</p>
      </Notice>
      <div className="actions">
        <button
          type="button"
          data-sends
          className="button"
          disabled={isStale}
          aria-disabled={sending.isPending}
          onClick={() => sending.isPending || sending.mutate(written)}
        >
          {say(sending.isPending ? 'sending' : 'send')}
        </button>
        <button type="button" className="button button--secondary" disabled={sending.isPending} onClick={onChange}>
          {say('change')}
        </button>
      </div>
    </>
  );
}
