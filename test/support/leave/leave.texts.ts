import { textsOf } from '#machine';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

/** What people read of a leave and of its cover. */
export const texts = textsOf({ ky, ru, en });
