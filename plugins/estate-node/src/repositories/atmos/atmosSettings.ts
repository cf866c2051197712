/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { z } from 'zod';
import { isMap } from '../yaml/records';

/**
 * What a repository needs besides its own `atmos.yaml`, wherever it is
 * configured: `estate.environments` reads it, `provisioning.environments`
 * writes to it, and both must see the same stacks.
 *
 * @public
 */
export const atmosSettings = {
  /** Path of `atmos.yaml` below the URL, where it is in none of the usual places. */
  configPath: z.string().optional(),
  /** Go template of the stack names; stands in for the one of `atmos.yaml`. */
  nameTemplate: z.string().optional(),
};

const settingsSchema = z.object(atmosSettings);

/** @public */
export type AtmosSettings = z.output<typeof settingsSchema>;

/**
 * What `estate.environments` says of a repository; nothing where it does not
 * name it, or not usably (the estate reports that).
 *
 * @param url - Address of the repository or of a folder in it, as a browser shows it; the branch does not matter.
 *
 * @public
 */
export function estateAtmosSettings(
  config: RootConfigService,
  url: string,
): AtmosSettings {
  const estate: unknown = config.getOptional('estate');
  const section = isMap(estate) ? estate.environments : undefined;
  const sources = isMap(section)
    ? [section, ...Object.values(section)].filter(isMap)
    : [];
  const source = sources.find(
    ({ url: other }) =>
      typeof other === 'string' &&
      placeOf(other) !== undefined &&
      placeOf(other) === placeOf(url),
  );
  return settingsSchema.safeParse(source).data ?? {};
}

/** Host, repository and folder; `tree/<branch>` is left out. */
function placeOf(url: string): string | undefined {
  if (!URL.canParse(url)) {
    return undefined;
  }
  const { host, pathname } = new URL(url);
  const [repository, tree = ''] = pathname.split(/\/(?:-\/)?tree\//);
  const [, ...folder] = tree.split('/');
  return [
    host,
    repository.replace(/(\.git)?\/*$/, '').toLowerCase(),
    folder.filter(Boolean).join('/'),
  ].join(' ');
}
