import { textsOf } from '#machine';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

/** What forms, public pages and the overview say, whatever the version. */
export const texts = textsOf({ ky, ru, en });
