// Files that cannot be read, bad usage, remarks of readers.

export const zhFailures = {};

export const enFailures: Record<keyof typeof zhFailures, string> = {};
