// argv → command; the only file that touches process.
/** Runs the command line; resolves to the exit status. */
export async function main(argv: string[]): Promise<number> {
  void argv;
  return 2;
}
