const keptMs = 60_000;
const maxKept = 500;

/** Answers that cost much, each kept for a minute: whoever asks for one meanwhile, or at the same time, gets the same. */
export class TtlCache {
  private readonly answers = new Map<string, { readonly until: number; readonly answer: Promise<unknown> }>();

  /** @param now milliseconds of the business clock: where it is moved on, nothing is kept beyond. */
  constructor(private readonly now: () => number) {}

  get<Answer>(key: string, find: () => Promise<Answer>): Promise<Answer> {
    const known = this.answers.get(key);
    if (known !== undefined && this.now() < known.until) return known.answer as Promise<Answer>;
    const answer = find();
    this.answers.delete(key);
    // The oldest makes room.
    if (this.answers.size >= maxKept) this.answers.delete(this.answers.keys().next().value!);
    this.answers.set(key, { until: this.now() + keptMs, answer });
    answer.catch(() => this.answers.get(key)?.answer === answer && this.answers.delete(key));
    return answer;
  }
}
