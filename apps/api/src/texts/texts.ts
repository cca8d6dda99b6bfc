import { textsOf } from '#machine';
import en from './en.json' with { type: 'json' };
import ky from './ky.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };

/** The texts of the API, beside those of the libs and workflows. */
export const texts = textsOf({ ky, ru, en });
