### The person's own hours, and their clock when they travel.

menu-my-hours = متى يمكن لـ Wren الكتابة؟
my-hours =
    في غير ذلك يجيب Wren فقط.
    هل يناسبك هذا؟
explain-my-hours = هذه الساعات للتذكيرات، ولما يكتبه فريقك أيضًا.
writing-hours-other = أيام أو ساعات أخرى
writing-hours-travel = ساعتي الآن مختلفة
writing-hours-fine = مناسب كما هو
writing-hours-all-days = كل يوم، من { $begin } إلى { $end }
writing-hours-on-days = { $days }، من { $begin } إلى { $end }
writing-hours-are-none = لا يبدأ Wren بالكتابة أبدًا. يجيب فقط.
writing-hours-which-days = في أيّ أيام يمكن لـ Wren الكتابة؟
writing-hours-every-day = كل يوم
writing-hours-working-days = من الاثنين إلى الجمعة
writing-hours-some-days = بعض الأيام
writing-hours-some-of-them = أيّ أيام؟
writing-hours-no-day = ولا يوم
writing-hours-which = بين أيّ ساعات؟
writing-hours-from-to = من { $begin } إلى { $end }
writing-hours-others = ساعات أخرى
writing-hours-from-when = من متى؟
writing-hours-until-when = حتى متى؟
writing-hours-reminders =
    بعض تذكيراتك خارج هذه الساعات.
    هل تأتي رغم ذلك؟
keep-times-yes = نعم، تأتي
keep-times-no = لا
writing-hours-sure = هل أثبّت هذا؟
writing-hours-set = تثبيته
writing-hours-are-set = تم تثبيته.

travel = أيّ مدينة ساعتها مثل ساعتك الآن؟
explain-travel = لا يرى Wren مكانك. يلزمه فقط أن يعرف ساعتك.
city =
    { $about ->
        [london] لندن
        [dublin] دبلن
        [paris] باريس، روما، برلين
        [istanbul] إسطنبول
        [dhaka] دكا
        [kolkata] دلهي، كلكتا
        [karachi] كراتشي
        [dubai] دبي
        [riyadh] مكة، بغداد
        [cairo] القاهرة
        [casablanca] الدار البيضاء
        [new-york] نيويورك
        [lisbon] لشبونة
        [bucharest] أثينا، بوخارست
        [tehran] طهران
        [kabul] كابول
        [lagos] لاغوس
        [nairobi] نيروبي، مقديشو
        [khartoum] الخرطوم
        [beirut] بيروت
        [bangkok] بانكوك
        [manila] مانيلا
        [tokyo] طوكيو
        [sydney] سيدني
        [toronto] تورونتو
        [chicago] شيكاغو
        [los-angeles] لوس أنجلوس
       *[sao-paulo] ساو باولو
    }
city-others = مدينة أخرى
not-understood-city = لم أجد هذه المدينة. يمكنك لمس مدينة ساعتها مثل ساعتك.
travel-clock = هل ساعتك الآن نحو { $time }؟
travel-yes = نعم
travel-no = لا
travel-reminders-why = تذكير الساعة ٩ يمكن أن يبقى في ٩ على ساعتك الجديدة.
travel-reminders = هل تتبع تذكيراتك الساعة الجديدة؟
travel-follow = نعم، تتبعها
travel-stay = لا، تبقى
travel-is-set = ضُبطت ساعتك. كلمة «القائمة» تعيدك إلى القائمة.
