export const ClockScreen = ({ isHere }: { readonly isHere: boolean }) => <p>{isHere}</p>
