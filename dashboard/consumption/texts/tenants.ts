/** Texts of the list of tenants, and of the page for who may not see a tenant's consumption. */

export const tenantsTexts = {
  title: "Tenants",
  lead: "Who runs out of credits next comes first. A name opens the tenant.",
  caption: "Tenants by the day on which their credits run out",
  search: "Name or platform's id",
  within: "Runs out",
  withins: { "": "At any time", "7": "Within 7 days", "14": "Within 14 days", "30": "Within 30 days", "90": "Within 90 days" },
  name: "Tenant",
  plan: "Plan",
  remaining: "Remaining",
  runOut: "Runs out",
  chance: "Chance in 90 days",
  computed: "As of",
  owed: (amount: string) => `${amount} owed`,
  between: (from: string, to: string) => `${from} to ${to}`,
  from: (from: string) => `not before ${from}`,
  statuses: {
    LIKELY: "Likely",
    POSSIBLE: "Possibly",
    NOT_WITHIN_HORIZON: "Not within 90 days",
    RUN_OUT: "Has run out",
    NO_USAGE: "Nothing used yet",
  },
  unknown: "Not computed yet",
  none: "No tenant is like this",
  noneText: "Search for something else, or take a longer time.",
  all: "Show all tenants",
  pages: (from: number, to: number, all: number) => `${from}–${to} of ${all}`,
};

export const noAccessTexts = {
  title: "Consumption is for tenant admins",
  text: "Usage, balance and forecast are shown to the admins of a tenant and to the operators of the service. You are signed in, but as somebody else.",
  how: "An admin of the tenant can give you access: an API key with the role TENANT_ADMIN, or, where you sign in with your company's account, that role for your account. The operator of the service can do so as well.",
};
