import type { StreamableFile } from '@nestjs/common';

type Method = (...args: never[]) => unknown;

/** What a handler answers as JSON. A file is documented at an address of its own. */
type Answered<Handler extends Method> = Exclude<Awaited<ReturnType<Handler>>, StreamableFile>;

/** The names of properties that values of `A` have and `B` does not know, at any depth; never where there are none. */
type Unknown<A, B> = [B] extends [A]
  ? never
  : unknown extends B
    ? never
    : A extends readonly (infer Item)[]
      ? Unknown<Item, B extends readonly (infer Known)[] ? Known : never>
      : A extends Date | Method
        ? never
        : A extends object
          ? {
              [Name in keyof A]-?: Name extends NameIn<B> ? Unknown<Exclude<A[Name], undefined>, ValueIn<B, Name>> : Name;
            }[keyof A]
          : never;

type NameIn<B> = B extends object ? keyof B : never;
type ValueIn<B, Name extends PropertyKey> = B extends object
  ? Name extends keyof B
    ? Exclude<B[Name], undefined>
    : never
  : never;

/** Decorates methods that answer exactly this: neither something else nor properties beyond it. */
export type AnsweringDecorator<Answer> = <Handler extends Method>(
  target: object,
  key: string | symbol,
  handler: TypedPropertyDescriptor<Handler> &
    ([Answered<Handler>] extends [Answer]
      ? [Unknown<Answered<Handler>, Answer>] extends [never]
        ? unknown
        : { readonly undocumented: Unknown<Answered<Handler>, Answer> }
      : { readonly documented: Answer; readonly answered: Answered<Handler> }),
) => void;

/** Decorates methods that answer a file, whatever else. */
export type FileDecorator = <Handler extends Method>(
  target: object,
  key: string | symbol,
  handler: TypedPropertyDescriptor<Handler> &
    ([Extract<Awaited<ReturnType<Handler>>, StreamableFile>] extends [never] ? { readonly answersNoFile: never } : unknown),
) => void;
