/** The roles of keys, as the schema names them, and what people call them. */

export const ROLES = ["TENANT_ADMIN", "PARTNER", "PLATFORM", "OPERATOR"] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  TENANT_ADMIN: "Tenant administrator",
  PARTNER: "Partner",
  PLATFORM: "Platform",
  OPERATOR: "Operator",
};
