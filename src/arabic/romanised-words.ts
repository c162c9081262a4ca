/**
 * Common words of headlines whose vowels their shape does not tell, and how they are written in Latin letters. In good
 * spelling, without article; the map below holds them normalised.
 */

import { normaliseText } from './normalise.ts';

const table = `
  شركة sharika شركات sharikat شبكة shabaka شبكات shabakat حركة haraka كلمة kalima كلمات kalimat خدمة khidma خدمات khadamat
  لعبة luba ألعاب alab فكرة fikra أفكار afkar قدرة qudra قدرات qudurat فرصة fursa صفقة safqa صحة sihha لغة lugha لغات lughat
  سرعة suraa سعة siaa دقة diqqa قوة quwwa قصة qissa خطة khitta خطوة khutwa خطوات khutuwat نسخة nuskha نسخ nusakh جدة jidda
  رحلة rihla سلسلة silsila تجربة tajriba تجارب tajarib مشكلة mushkila تكلفة taklifa أجهزة ajhiza أنظمة anzima أسلحة asliha
  أسئلة asila أدوات adawat سنوات sanawat صفحة safha صفحات safahat ملفات malaffat ملف malaff نقطة nuqta نقاط niqat مهمة muhimma
  مهام maham منصة minassa منصات minassat مدينة madina ميزة miza ميزات mizat مميزات mumayyizat مزايا mazaya هوية huwiyya
  صور suwar صورة sura صوت sawt أصوات aswat يوم yawm أيام ayyam نوع naw لون lawn ألوان alwan دور dawr ضوء daw موت mawt نوم nawm
  خوف khawf فوز fawz قول qawl ثوب thawb طول tul فوق fawq بيت bayt عين ayn جيش jaysh سيف sayf بين bayn ليل layl ليلة layla
  دولة dawla دول duwal عودة awda لوحة lawha لوح lawh موجة mawja جولة jawla جودة jawda دورة dawra حول hawl سوق suq شيء shay
  أشياء ashya ضيف dayf شرق sharq عربي arabi عربية arabiyya عرب arab عالم alam عالمي alami عالمية alamiya خاتم khatam
  سلام salam سلامة salama علامة alama علامات alamat تمام tamam أمان aman رياض riyad مثال mithal حرارة harara سلاسة salasa
  شباب shabab صباح sabah مساء masa سماء sama دواء dawa غداء ghida هواء hawa فضاء fada قضاء qada أداء ada ذكاء dhakaa شتاء shita
  لقاء liqa بناء bina دفاع difa دماغ dimagh ذراع dhira زمان zaman مكان makan كلام kalam نجاح najah قرار qarar خيار khiyar
  خيارات khiyarat سعادة saada شهادة shahada سماعة sammaa سماعات sammaat وكالة wakala صحافة sahafa ثقافة thaqafa بطاقة bitaqa
  زيادة ziyada قيادة qiyada سيارة sayyara سيارات sayyarat طيارة tayyara طيران tayaran نظارة nazzara نظارات nazzarat بطارية battariya
  بطاريات battariyat حساب hisab حسابات hisabat شاشة shasha كاميرا kamira فيديو fidyu دولار dular ريال riyal مليون milyun
  ملايين malayin مليار milyar مليارات milyarat بوصة busa عدسة adasa عدسات adasat عمل amal عمليات amaliyat عملية amaliya عملة umla
  عملات umlat تعمل taamal يعمل yaamal سعر siar أسعار asar شعر shir شعب shaab ملعب malab رعب ruab دعم daam حكم hukm حق haqq
  كتب kutub علم ilm فهم fahm سهم sahm أسهم ashum حل hall حلول hulul خط khatt خطوط khutut سر sirr أسرار asrar صف saff ظل zill
  رد radd ردود rudud حد hadd حب hubb كل kull بث bathth سم samm فخ fakhkh ضد didd شك shakk طب tibb جد jidd قط qitt قمة qimma
  أمة umma مدة mudda عدة idda قائمة qaima فئة fia هيئة haya مئة mia جزء juz بدء bad ملء mal رأس ras رأي ray
  معالج muaalij معالجات muaalijat مساعد musaid مدير mudir محرك muharrik محركات muharrikat متجر matjar متصفح mutasaffih
  مستشعر mustashir مستقبل mustaqbal مستوى mustawa مستويات mustawayat متطور mutatawwir متطورة mutatawwira متوقع mutawaqqa
  متوقعة mutawaqqaa متحدة muttahida متعدد mutaaddid متعددة mutaaddida متقدم mutaqaddim متقدمة mutaqaddima متوسط mutawassit
  متوسطة mutawassita معلم muallim محلل muhallil محررون muharrirun محرر muharrir مطور mutawwir مطورين mutawwirin مطورون mutawwirun
  مصمم musammim مبرمج mubarmij مبرمجين mubarmijin مهندس muhandis موظف muwazzaf موظفين muwazzafin مقبل muqbil مقبلة muqbila
  مباشر mubashir منافس munafis محمول mahmul مفتوح maftuh مفتوحة maftuha مفتاح miftah ممكن mumkin مهم muhimm مخصص mukhassas
  مخصصة mukhassasa معدل muaddal معظم muzam مدعوم madum مجاني majjani مجانية majjaniya مجلة majalla مرة marra موبايل mobile
  موقع mawqi مواقع mawaqi مورد mawrid موسيقى musiqa منطقة mintaqa مكة makka شرطة shurta حرية hurriya جامعة jamia مقتل maqtal مملكة mamlaka مسجد masjid محتوى muhtawa
  تواصل tawasul تعاون taawun تنافس tanafus تراجع taraju تبادل tabadul تطور tatawwur تحكم tahakkum تعلم taallum تغير taghayyur
  توقع tawaqqu توقعات tawaqquat تقدم taqaddum تردد taraddud تصفح tasaffuh تنقل tanaqqul تجسس tajassus تصيد tasayyud تقنية tiqniya
  تقنيات tiqniyat تقني tiqani توصية tawsiya توصيات tawsiyat جيل jil جيجابايت gigabyte غيغابايت gigabyte ميجابكسل megapixel
  ميغابكسل megapixel ميغابكسلات megapixel ميجابايت megabyte كيلومتر kilometre هرتز hertz واط watt راوتر router بلوتوث bluetooth
  باركود barcode بكسل pixel رقاقة ruqaqa رقائق raqaiq شريحة shariha شرائح sharaih خادم khadim خوادم khawadim خوارزمية khawarizmiya
  خوارزميات khawarizmiyat نموذج namudhaj نماذج namadhij إلكتروني electroni إلكترونية electroniya إلكترونيات electroniyat
  تكنولوجيا technology تكنولوجي technology تيليفزيون television تلفزيون television تلفاز tilfaz تلفون telephone ديجيتال digital
  روبوتات robotat أونلاين online سوفتوير software هاردوير hardware ستارتب startup ترند trend فيروس virus فيروسات virusat
  كورونا corona ليزر laser رادار radar درون drone طابعة tabiaa بنك bank بنوك bunuk كاش cash كرت kart سوبر super برو pro
  بلس plus ألترا ultra ماكس max ميني mini لايت lite نوت note بودكاست podcast سيلفي selfie هاكر hacker هاكرز hackers
  اسم ism أسماء asma ابن ibn امرأة imraa أمر amr ألف alf أمن amn أخت ukht أم umm أسرة usra أغنية ughniya أقصى aqsa أسرع asra
  أهم ahamm أقل aqall أرض ard أهل ahl أصل asl أمل amal أول awwal أخبار akhbar أبل apple أسبوع usbu أوروبا uruba أوروبي urubi
  أمريكي amriki أمريكية amrikiya أميركا amirka أمريكا amrika مصر misr مصري misri سعودية saudiya سعودي saudi صين sin عدن adan
  إيران iran تركيا turkiya قطر qatar دبي dubai لبنان lubnan يمن yaman حرمين haramayn فيصل faysal حسين husayn محمد muhammad
  عدد adad أعداد adad سبب sabab أسباب asbab بلد balad ولد walad خبر khabar أثر athar نظر nazar خطر khatar بصر basar قمر qamar
  ذهب dhahab طلب talab هدف hadaf أهداف ahdaf حدث hadath بشر bashar سفر safar ثمن thaman زمن zaman عصب asab نفط naft لقب laqab
  قلم qalam عرض ard أعراض arad ربح ribh أرباح arbah سجل sijil ملك malik رجل rajul سنة sana شمس shams حجم hajm جسم jism قسم qism
  أقسام aqsam فيلم film أفلام aflam طفل tifl أطفال atfal فعل fil شكل shakl أشكال ashkal طرف taraf أطراف atraf طرق turuq رمز ramz
  رموز rumuz سرقة sariqa نسبة nisba مرور murur مليء mali ثانية thaniya ثواني thawani قانون qanun قوانين qawanin كفاءة kafaa
  قراءة qiraa براءة baraa إضاءة idaa بيئة bia مسؤول masul مسؤولية masuliya رؤية ruya تأثير tathir تأمين tamin تأخير takhir
  سؤال sual زر zirr أزرار azrar كبل kabl سلك silk لاسلكي lasilki لاسلكية lasilkiya كهرباء kahraba كهربائي kahrabai كهربائية kahrabaiya
  ثلاثة thalatha أربعة arbaa خمسة khamsa ستة sitta سبعة saba ثمانية thamaniya تسعة tisaa عشرة ashara عشر ashr
  كبسة kabsa لصوص lusus فجوة fajwa ثغرة thaghra ثغرات thagharat مخاطر makhatir اختراق ikhtiraq برمجيات barmajiyat برمجة barmaja
  خصوصية khususiya خصوصيتك khususiyatuk حماية himaya وجه wajh أذونات udhunat إذن idhn حاسوب hasub حواسيب hawasib
  غرفة ghurfa ورقة waraqa قرن qarn حرب harb حروب hurub حلم hulm سوء su عمر umr أعمال amal مركبة markaba سفينة safina
`;

const pairs = table.trim().split(/\s+/);

/** By the word as `normaliseText` leaves it. */
export const romanisedWords: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((word, at) =>
    at % 2 === 0 ? [[normaliseText(word), pairs[at + 1] ?? ''] as const] : [],
  ),
);
