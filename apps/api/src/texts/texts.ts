import { textsOf } from '#machine';
import en from './en.json' with { type: 'json' };
import ky from './ky.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };

/** What the API says in the language of whoever asks, beside the texts of the libs and workflows. */
export const texts = textsOf({ ky, ru, en });
