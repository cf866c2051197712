/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { estateAtmosSettings } from './atmosSettings';

const settings = (environments: object, url: string) =>
  estateAtmosSettings(
    mockServices.rootConfig({ data: { estate: { environments } } }),
    url,
  );

describe('estateAtmosSettings', () => {
  const live = 'https://github.com/acme/live';
  const own = {
    configPath: 'ci/atmos.yaml',
    nameTemplate: '{{ .vars.stage }}',
  };

  it('finds the source of the same repository and folder, whatever its branch', () => {
    expect(settings({ url: `${live}/tree/main`, ...own }, live)).toEqual(own);
    const named = {
      other: { url: 'https://github.com/acme/other', nameTemplate: 'x' },
      live: { url: `${live}.git`, ...own },
      folder: { url: `${live}/tree/main/aws/`, nameTemplate: 'y' },
    };
    expect(settings(named, `${live}/tree/release`)).toEqual(own);
    expect(settings(named, `${live}/tree/main/aws`)).toEqual({
      nameTemplate: 'y',
    });
    expect(settings(named, 'https://gitlab.com/acme/live')).toEqual({});
  });

  it('says nothing where the estate does not read it, or not usably', () => {
    expect(settings({}, live)).toEqual({});
    expect(settings({ url: live, nameTemplate: 5 }, live)).toEqual({});
    expect(settings({ url: 'live' }, 'live')).toEqual({});
    expect(
      estateAtmosSettings(mockServices.rootConfig({ data: {} }), live),
    ).toEqual({});
  });
});
