/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ApiHolder, translationApiRef } from '@backstage/frontend-plugin-api';
import { provisioningTranslationRef, ProvisioningWords } from '../translation';

/** The words for code of the app that is no component, such as the validators of fields. */
export function wordsOf(apiHolder: ApiHolder): ProvisioningWords {
  const translationApi = apiHolder.get(translationApiRef);
  if (!translationApi) {
    throw new Error('The app has no translation API');
  }
  return translationApi.getTranslation(provisioningTranslationRef).t;
}
