// Rules on claims in prose and final accounts.

export const zhClaims = {};

export const enClaims: Record<keyof typeof zhClaims, string> = {};
