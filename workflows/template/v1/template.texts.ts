import { type Texts, textsOf } from '#machine';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

/** Everything that people read of a case: a name of every act, state, party, field, task, deadline, reason and notice. */
export const templateTexts: Texts = textsOf({ ky, ru, en });
