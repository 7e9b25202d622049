// compiled.json says what the YAML files say. UPDATE_PROFILES=1 npx vitest run test/profiles/compiled.test.ts makes it anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { format } from 'prettier';
import { profileFileSchema } from '../../src/profiles/schema.js';
import { readYaml } from '../../src/profiles/yaml.js';

const FOLDER = 'src/profiles';
const COMPILED = join(FOLDER, 'compiled.json');

const ids = readdirSync(FOLDER)
  .flatMap((name) => /^(.*)\.yaml$/.exec(name)?.[1] ?? [])
  .sort();
const files = Object.fromEntries(
  ids.map((id) => {
    const path = join(FOLDER, `${id}.yaml`);
    return [id, readYaml(readFileSync(path, 'utf8'), path, profileFileSchema)];
  }),
);

it('holds every profile file as it is', async () => {
  if (process.env.UPDATE_PROFILES)
    writeFileSync(COMPILED, await format(JSON.stringify(files), { parser: 'json', printWidth: 110 }));
  expect(JSON.parse(readFileSync(COMPILED, 'utf8'))).toEqual(files);
});

it('has each under the id of its file', () => {
  expect(Object.values(files).map(({ id }) => id)).toEqual(ids);
});
