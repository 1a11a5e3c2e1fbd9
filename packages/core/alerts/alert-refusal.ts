/** Why nothing was done about an alert. */
export type AlertRefusal = never
