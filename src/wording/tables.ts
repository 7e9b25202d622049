// Rules on funds, indicators and scores.

export const zhTables = {};

export const enTables: Record<keyof typeof zhTables, string> = {};
