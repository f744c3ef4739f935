/** Texts of API keys and members. */
import type { ApiKeyStatus, Role } from "../views/keys/keys-view.generated";

export const roleTexts = {
  TENANT_ADMIN: "Admin",
  PARTNER: "Partner",
  OPERATOR: "Operator",
  PLATFORM: "Platform",
} satisfies Record<Role, string>;

/** The roles that a tenant's admin grants, with what they may do. */
export const ROLE_CHOICES = [
  ["TENANT_ADMIN", "Admin: reads everything, buys, and manages keys"],
  ["PARTNER", "Partner: reads the name and the balance changes"],
] as const;

export type GrantedRole = (typeof ROLE_CHOICES)[number][0];

/** Days until a key expires, as choices; 0 for never. */
export const EXPIRIES = [
  ["90", "In 90 days"],
  ["30", "In 30 days"],
  ["7", "In 7 days"],
  ["365", "In a year"],
  ["0", "Never"],
] as const;

export const keyTexts = {
  title: "API keys",
  lead: "A key acts for this tenant. Give each program one of its own, so that it can be revoked alone.",
  create: "Create a key",
  none: "No key yet",
  noneWhy: "A program needs a key to ask for the consumption of this tenant.",
  name: "Name",
  nameHint: "Who or what uses it.",
  nameNeeded: "Write a name.",
  role: "Role",
  expires: "Expires",
  status: "Status",
  lastUsed: "Last used",
  created: "Created",
  never: "Never",
  notYet: "Not yet",
  createdBy: (at: string, by: string | null) => (by === null ? at : `${at} by ${by}`),
  statuses: { ACTIVE: "Active", EXPIRED: "Expired", REVOKED: "Revoked" } satisfies Record<ApiKeyStatus, string>,
  own: "This page's key",
  revoke: "Revoke",
  revokeTitle: "Revoke the key?",
  revokeText: (name: string) => `Whatever uses “${name}” is refused at once. A key that is revoked stays so.`,
  isRevoked: "The key is revoked.",
  secret: (name: string) => `The key “${name}”`,
  secretText: "Programs send it in the header Authorization, after the word Bearer.",
  repeated: "This key was created by an earlier attempt, whose answer was lost with the secret. Revoke it and create another one.",
};

export const memberTexts = {
  title: "Members",
  lead: "People who sign in by your provider, and have access to this tenant.",
  grant: "Grant access",
  none: "No member yet",
  noneWhy: "Colleagues who sign in with your provider are granted access by the claims of their tokens.",
  subject: "Subject",
  subjectHint: "The claim sub of their tokens, exactly: not a name or an e-mail address.",
  issuer: "Issuer",
  issuerHint: "The claim iss of their tokens, exactly, such as https://login.example.com/",
  role: "Role",
  since: "Since",
  isGranted: "Access is granted.",
  revoke: "Revoke",
  revokeTitle: "Revoke the access?",
  revokeText: (subject: string) => `${subject} has no access to this tenant any more. Granting it again is possible.`,
  isRevoked: "The access is revoked.",
};
