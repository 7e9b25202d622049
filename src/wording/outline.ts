// Rules on outline, dates and left-over placeholders.

export const zhOutline = {};

export const enOutline: Record<keyof typeof zhOutline, string> = {};
