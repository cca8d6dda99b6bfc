import type { StreamableFile } from '@nestjs/common';
import { list, object, orNull, text, whole } from '#schema';
import { AnswersFile } from '../exports/export-file.js';
import { Answers } from './answers.js';

const Line = object({ name: text, count: orNull(whole) }, { note: text });
const lines = [{ name: 'one', count: 1 }];

/** What is refused here is refused by the compiler (`npm run types`): a directive without an error under it is one itself. */
class Handlers {
  @Answers('The answer', Line)
  answer(): { name: string; count: number; note?: string } {
    return lines[0]!;
  }

  @Answers('A promise, or a file', list(Line))
  async promise(): Promise<typeof lines | StreamableFile> {
    return lines;
  }

  @Answers('Nothing', null)
  async nothing(): Promise<void> {}

  // @ts-expect-error a property is missing
  @Answers('Less', Line)
  less(): { name: string } {
    return lines[0]!;
  }

  // @ts-expect-error a property is of another type
  @Answers('Other', list(Line))
  async other(): Promise<{ name: string; count: string }[]> {
    return [];
  }

  // @ts-expect-error a property is not documented
  @Answers('More', list(Line))
  async more(): Promise<{ name: string; count: number; secret: string }[]> {
    return [];
  }

  // @ts-expect-error something where nothing is documented
  @Answers('Something', null)
  something(): { name: string } {
    return lines[0]!;
  }

  // @ts-expect-error no file
  @AnswersFile('No file')
  file(): { name: string } {
    return lines[0]!;
  }
}

test('a handler answers what is documented of it', async () => {
  expect([new Handlers().answer(), await new Handlers().promise()]).toEqual([lines[0], lines]);
});
