// Remembers what a function made of a text: forms repeat their words, and many extractors ask the same.

/** So many characters of text are kept for each function; then it starts anew. */
const KEPT = 1_000_000;

/** `make`, asked only once for the same text. For functions whose result nobody changes. */
export function remembered<T>(make: (text: string) => T, kept = KEPT): (text: string) => T {
  const made = new Map<string, T>();
  let size = 0;
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const result = make(text);
    size += text.length + 16;
    if (size > kept) {
      made.clear();
      size = text.length + 16;
    }
    made.set(text, result);
    return result;
  };
}
