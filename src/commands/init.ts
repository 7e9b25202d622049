// perfcheck init: writes a commented perfcheck.config.yaml; never over one that is there.
import { writeFile } from 'node:fs/promises';
import { UsageError } from '../config.js';
import { BASE, knownProfile, profileIds } from '../profiles/known.js';
import { sentence } from '../wording/index.js';
import { configTemplate } from '../wording/template.js';
import type { Context } from './io.js';
import { CONFIG_NAME } from './settings.js';

/** Runs `init`; resolves to the exit status. */
export async function init({ io, language }: Context): Promise<number> {
  const profiles = profileIds().flatMap((id) => knownProfile(id) ?? []);
  const text = configTemplate(language, { profiles, base: knownProfile(BASE)! });
  try {
    await writeFile(CONFIG_NAME, text, { flag: 'wx' });
  } catch (error) {
    const key = (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'config-exists' : 'output-not-writable';
    throw new UsageError(`usage.${key}`, { value: CONFIG_NAME });
  }
  await io.err(`${sentence(language, 'init.done', { value: CONFIG_NAME })}\n`);
  return 0;
}
