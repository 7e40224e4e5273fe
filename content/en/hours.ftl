### The person's own hours, and their clock when they travel.

menu-my-hours = When may Wren write?
my-hours =
    At other times Wren only answers.
    Is this right for you?
explain-my-hours = These hours hold for reminders, and for what your team writes.
writing-hours-other = Other days or times
writing-hours-travel = My clock is another now
writing-hours-fine = That’s right as it is
writing-hours-all-days = Every day, { $begin } to { $end }
writing-hours-on-days = { $days }, { $begin } to { $end }
writing-hours-are-none = Wren never writes first. It only answers.
writing-hours-which-days = On which days may Wren write?
writing-hours-every-day = Every day
writing-hours-working-days = Monday to Friday
writing-hours-some-days = Some days
writing-hours-some-of-them = Which days?
writing-hours-no-day = No day at all
writing-hours-which = Between which hours?
writing-hours-from-to = { $begin } to { $end }
writing-hours-others = Other hours
writing-hours-from-when = From when?
writing-hours-until-when = Until when?
writing-hours-reminders =
    Some of your reminders come outside these hours.
    Shall they come all the same?
keep-times-yes = Yes, keep them
keep-times-no = No
writing-hours-sure = Shall I set this?
writing-hours-set = Set it
writing-hours-are-set = It is set.

travel =
    Which city has the same clock as you now?
explain-travel = Wren can’t see where you are. It only needs to know your clock.
city =
    { $about ->
        [london] London
        [dublin] Dublin
        [paris] Paris, Rome, Berlin
        [istanbul] Istanbul
        [dhaka] Dhaka
        [kolkata] Delhi, Kolkata
        [karachi] Karachi
        [dubai] Dubai
        [riyadh] Mecca, Baghdad
        [cairo] Cairo
        [casablanca] Casablanca
        [new-york] New York
        [lisbon] Lisbon
        [bucharest] Athens, Bucharest
        [tehran] Tehran
        [kabul] Kabul
        [lagos] Lagos
        [nairobi] Nairobi, Mogadishu
        [khartoum] Khartoum
        [beirut] Beirut
        [bangkok] Bangkok
        [manila] Manila
        [tokyo] Tokyo
        [sydney] Sydney
        [toronto] Toronto
        [chicago] Chicago
        [los-angeles] Los Angeles
       *[sao-paulo] São Paulo
    }
city-others = Another city
not-understood-city = I couldn’t find that city. Tap one with the same clock.
travel-clock = Does your clock show about { $time } now?
travel-yes = Yes, it does
travel-no = No
travel-reminders-why = A reminder for 9:00 can stay at 9:00 on your new clock.
travel-reminders = Shall your reminders follow the new clock?
travel-follow = Yes, follow it
travel-stay = No, stay
travel-is-set = Your clock is set. “menu” leads on.
