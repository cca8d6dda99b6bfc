const mostKept = 4_096;

/**
 * A function that keeps its answers, by what it was asked: for pure ones that are asked the same over and over, within a step
 * and by cases alike. With too many to keep it begins anew.
 */
export function keeping<Asked, Answer>(answerTo: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const kept = new Map<Asked, Answer>();
  return (asked) => {
    const known = kept.get(asked);
    if (known !== undefined) return known;
    const answer = answerTo(asked);
    if (kept.size >= mostKept) kept.clear();
    kept.set(asked, answer);
    return answer;
  };
}
