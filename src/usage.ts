// Wrong usage: a sentence that says what to do, and exit status 2.

/** Thrown for bad usage; `key` names a sentence of the wording catalogue. */
export class UsageError extends Error {
  constructor(
    readonly key: string,
    readonly values: Record<string, string> = {},
  ) {
    super(key);
  }
}

/** The value if it is one of those allowed, else a usage error that lists them. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], key: string): T {
  const known = allowed.find((candidate) => candidate === value);
  if (known === undefined) throw new UsageError(key, { value, allowed: allowed.join(', ') });
  return known;
}
