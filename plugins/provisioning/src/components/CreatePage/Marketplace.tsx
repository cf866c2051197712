/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Link } from '@backstage/ui';
import { PersonLink } from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import styles from './CreatePage.module.css';
import { Offer } from './offers';
import { usageWords } from './usageWords';

/** Templates beside the four tiles: what each makes, whose it is, and how it usually goes. */
export function Marketplace({ offers }: { offers: readonly Offer[] }) {
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <section aria-labelledby="more-templates">
      <h2 id="more-templates" className={styles.tileTitle}>
        {t('create.moreTemplates')}
      </h2>
      <ul className={styles.market}>
        {offers.map(offer => (
          <li key={offer.ref}>
            <Card>
              <CardHeader>
                <Link href={links.templateOf(offer) ?? ''}>{offer.title}</Link>
              </CardHeader>
              <CardBody>
                <div className={styles.tileBody}>
                  {offer.description && (
                    <p className={styles.line}>{offer.description}</p>
                  )}
                  <p className={styles.quiet}>
                    {offer.type && t('create.makes', { type: offer.type })}
                    {offer.type && offer.owner && ' · '}
                    {offer.owner &&
                      t('create.owner', {
                        owner: <PersonLink entityRef={offer.owner} />,
                      })}
                  </p>
                  <p className={styles.quiet}>{usageWords(t, offer)}</p>
                </div>
              </CardBody>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
