const maxKept = 4_096;

/**
 * A pure function that keeps its answers, by what it was asked: one step asks the same many times, and so do cases alike.
 * With more than it may keep it begins anew. An answer is shared: nobody may change it.
 */
export function memoize<Asked, Answer>(answerTo: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const kept = new Map<Asked, Answer>();
  return (asked) => {
    const known = kept.get(asked);
    if (known !== undefined) return known;
    const answer = answerTo(asked);
    if (kept.size >= maxKept) kept.clear();
    kept.set(asked, answer);
    return answer;
  };
}
