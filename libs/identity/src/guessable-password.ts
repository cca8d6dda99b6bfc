/** Characters that are looked at: time grows with the square of them, and 24 took 20 ms at the worst (December 2026). */
const maxLookedAt = 24;
/** Of 0 to 4: 3 withstands ten thousand guesses a second for some hours, with whatever stands in lists tried first. */
const leastScore = 3;

/** What is on the keys of a Latin keyboard for who types as on a Russian or Kyrgyz one: `йцукен` is `qwerty`. */
const keys = keysOf('йцукенгшщзхъфывапролджэячсмитьбю', "qwertyuiop[]asdfghjkl;'zxcvbnm,.");

/**
 * Whether a password is among the first that anybody would try: common ones, keys in a row, repeats, dates, what is known of
 * the person. NIST SP 800-63B asks for that instead of rules on kinds of characters.
 */
export async function isGuessable(password: string, ofPerson: readonly string[]): Promise<boolean> {
  const guesser = await loadGuesser();
  const typed = [...password.normalize('NFKC')].slice(0, maxLookedAt).join('').toLowerCase();
  const known = ofPerson.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((text) => text.length > 2);
  return [typed, onLatinKeys(typed)].some(
    (each) =>
      guesser(
        each,
        known.map((text) => text.toLowerCase()),
      ) < leastScore,
  );
}

type Guesser = (password: string, known: string[]) => number;
let loading: Promise<Guesser> | undefined;

// At the first use: its lists take 8 MB.
function loadGuesser(): Promise<Guesser> {
  loading ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }]) => {
      const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
      return (password, known) => factory.check(password, known).score;
    },
  );
  return loading;
}

function onLatinKeys(text: string): string {
  return [...text].map((letter) => keys.get(letter) ?? letter).join('');
}

function keysOf(letters: string, latin: string): ReadonlyMap<string, string> {
  return new Map([...letters].map((letter, place) => [letter, latin[place]!]));
}
