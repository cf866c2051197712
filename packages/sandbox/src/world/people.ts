/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * A role in the portal. Each is a Group of the catalog that a person is a
 * direct member of; what it may do is decided by the permission policy.
 *
 * @public
 */
export type RoleName =
  | 'platform-engineers'
  | 'approvers'
  | 'finance'
  | 'auditors';

/**
 * One inhabitant of the sandbox.
 *
 * @public
 */
export interface Person {
  /** Name of the User entity, and login on the sandbox's Git host. */
  name: string;
  displayName: string;
  email: string;
  /** What the person is employed as, for profiles. */
  title: string;
  /** Role groups; team membership is kept with the teams. */
  roles: RoleName[];
}

/**
 * A person that one can sign in as.
 *
 * @public
 */
export interface Persona extends Person {
  /** One sentence on what this person comes to the portal for. */
  description: string;
}

const MAIL_DOMAIN = 'steward.example';

function person(
  displayName: string,
  title: string,
  roles: RoleName[] = [],
): Person {
  const name = displayName.toLowerCase().replace(/[^a-z]+/g, '.');
  return { name, displayName, email: `${name}@${MAIL_DOMAIN}`, title, roles };
}

/**
 * The people on the sign-in page, in its order.
 *
 * @public
 */
export const sandboxPersonas: Persona[] = [
  {
    ...person('Dana Reyes', 'Developer, Payments'),
    description:
      'Builds the payment services, looks up the accounts and clusters of their team, and asks for enclaves and environments.',
  },
  {
    ...person('Tomas Lind', 'Team lead, Payments'),
    description:
      'Answers for the payments team: its members, its quota, its spend, and how well its services score.',
  },
  {
    ...person('Priya Natarajan', 'Platform engineer', ['platform-engineers']),
    description:
      'Runs the AWS platform: watches the estate sync, releases held-back changes, and reviews scorecards.',
  },
  {
    ...person('Ravi Menon', 'Platform approver', [
      'platform-engineers',
      'approvers',
    ]),
    description:
      'Weighs cost and risk of what others ask for, and approves or declines it.',
  },
  {
    ...person('Fiona Okafor', 'FinOps analyst', ['finance']),
    description:
      'Explains what last month cost, sets budgets, and sends anomalies to those who own them.',
  },
  {
    ...person('Axel Brandt', 'Internal auditor', ['auditors']),
    description:
      'Searches who did what, follows it to the AWS calls, and verifies exported evidence.',
  },
];

/**
 * Everyone in the sandbox: the personas first, then their colleagues.
 *
 * @public
 */
export const sandboxPeople: Person[] = [
  ...sandboxPersonas,
  person('Mei Tanaka', 'Developer, Payments'),
  person('Jonas Weber', 'Developer, Payments'),
  person('Amara Diallo', 'Team lead, Lending'),
  person('Luca Ferrari', 'Developer, Lending'),
  person('Hanna Kowalski', 'Developer, Lending'),
  person('Omar Haddad', 'Team lead, Identity'),
  person('Sofia Lindqvist', 'Developer, Identity'),
  person('Grace Mwangi', 'Security engineer, Identity'),
  person('Yusuf Demir', 'Team lead, Data Platform'),
  person('Elena Petrova', 'Data engineer'),
  person('Kenji Mori', 'Data engineer'),
  person('Chloe Martin', 'Team lead, Growth'),
  person('Diego Alvarez', 'Developer, Growth'),
  person('Nadia Rahman', 'Analyst, Growth'),
  person('Viktor Novak', 'Team lead, Trading'),
  person('Isabel Costa', 'Developer, Trading'),
  person('Samuel Osei', 'Quantitative engineer, Trading'),
  person('Ingrid Halvorsen', 'Team lead, Compliance'),
  person('Peter Janssen', 'Compliance engineer'),
  person('Leah Goldberg', 'Platform engineer', ['platform-engineers']),
  person('Arjun Shah', 'Site reliability engineer', ['platform-engineers']),
  person('Beatriz Nunes', 'Platform lead', ['platform-engineers', 'approvers']),
];
