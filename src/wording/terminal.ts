// Words of the command line and of the terminal report.

export const zhTerminal = {};

export const enTerminal: Record<keyof typeof zhTerminal, string> = {};
