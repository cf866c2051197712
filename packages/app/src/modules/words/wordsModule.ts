/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogTranslationRef } from '@backstage/plugin-catalog';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings';

const catalog = TranslationBlueprint.make({
  name: 'catalog',
  params: {
    resource: createTranslationMessages({
      ref: catalogTranslationRef,
      messages: {
        'entityLabels.warningPanelTitle': 'Not found',
        'entityPage.notFoundMessage':
          'There is no {{kind}} of this name in the catalog, or you may not see it. {{link}}',
        'entityPage.notFoundLinkText': 'How entities are named',
      },
    }),
  },
});

const userSettings = TranslationBlueprint.make({
  name: 'user-settings',
  params: {
    resource: createTranslationMessages({
      ref: userSettingsTranslationRef,
      messages: {
        'profileCard.title': 'You',
        'identityCard.title': 'Who you are in the catalog',
        'identityCard.noIdentityTitle': 'You are not in the catalog',
        'identityCard.userEntity': 'Person',
        'identityCard.ownershipEntities': 'You own what belongs to',
        'signOutMenu.title': 'Sign out',
        'signOutMenu.moreIconTitle': 'More',
        'themeToggle.description': 'Auto follows your device',
        'pinToggle.title': 'Keep the navigation open',
        'pinToggle.description': 'Otherwise it opens when you point at it',
        'pinToggle.switchTitles.pin': 'Keep the navigation open',
        'pinToggle.switchTitles.unpin': 'Let the navigation close',
        'pinToggle.ariaLabelTitle': 'Keep the navigation open',
      },
    }),
  },
});

/** What Backstage's own pages say, in the words of the portal. */
export const wordsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [catalog, userSettings],
});
