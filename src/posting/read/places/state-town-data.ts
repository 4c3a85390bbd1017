/**
 * Towns, folded, by the code of their country and that of their state, province or canton, where a country or a
 * state of another has that code too and no town of this name.
 * Written by scripts/place-data.ts from GeoNames (geonames.org, CC BY 4.0).
 */
export const stateTowns =
  'AU-NT:alice springs,darwin,palmerston;' +
  'AU-SA:adelaide,adelaide hills,gawler,mount gambier,whyalla;' +
  'AU-WA:albany,broome,bunbury,busselton,fremantle,geraldton,joondalup,kalgoorlie,karratha,kwinana,mandurah,perth,port hedland,rockingham;' +
  'BR-AL:arapiraca,maceio;' +
  'BR-AM:manaus;' +
  'BR-BA:barreiras,camacari,feira de santana,ilheus,itabuna,salvador,vitoria da conquista;' +
  'BR-ES:cachoeiro de itapemirim,vila velha,vitoria;' +
  'BR-MA:imperatriz,sao luis;' +
  'BR-MG:belo horizonte,betim,contagem,divinopolis,governador valadares,ipatinga,juiz de fora,montes claros,ribeirao das neves,santa luzia,sete lagoas,uberaba,uberlandia;' +
  'BR-MS:campo grande,dourados;' +
  'BR-MT:cuiaba,rondonopolis,varzea grande;' +
  'BR-PA:ananindeua,belem,parauapebas,santarem;' +
  'BR-PE:caruaru,jaboatao,jaboatao dos guararapes,olinda,paulista,petrolina,recife;' +
  'BR-PR:cascavel,colombo,curitiba,foz do iguacu,guarapuava,londrina,maringa,ponta grossa;' +
  'BR-RO:porto velho;' +
  'BR-RS:canoas,caxias do sul,gravatai,novo hamburgo,passo fundo,pelotas,porto alegre,rio grande,santa maria,sao leopoldo,viamao;' +
  'BR-SC:blumenau,chapeco,criciuma,florianopolis,itajai,joinville,lages,sao jose;' +
  'BR-SE:aracaju,nossa senhora do socorro;' +
  'BR-TO:palmas;' +
  'CA-NL:bay roberts,bay st george south,bonavista,botwood,burgeo,carbonear,catalina,channel port aux basques,clarenville shoal harbour,conception bay south,corner brook,deer lake,fogo island,gambo,gander,goulds,grand bank,grand falls windsor,happy valley goose bay,harbour breton,labrador city,lewisporte,marystown,mount pearl,pasadena,springdale,st anthony,st john s,stephenville,stephenville crossing,torbay,upper island cove,wabana;' +
  'CA-NT:behchoko,fort mcpherson,fort smith,gameti,hay river,inuvik,nahanni butte,norman wells,yellowknife;' +
  'CA-NU:clyde river,gjoa haven,iqaluit,kugluktuk,pangnirtung,rankin inlet;' +
  'CA-PE:alberton,belfast,charlottetown,cornwall,fallingbrook,kensington,montague,souris,summerside;' +
  'CA-SK:assiniboia,biggar,canora,carlyle,dalmeny,esterhazy,estevan,foam lake,gravelbourg,hudson bay,humboldt,indian head,kamsack,kerrobert,kindersley,la ronge,langenburg,langham,lanigan,lumsden,macklin,maple creek,martensville,meadow lake,melfort,melville,moose jaw,moosomin,nipawin,north battleford,outlook,oxbow,pelican narrows,pilot butte,preeceville,prince albert,regina,regina beach,rosetown,rosthern,saskatoon,shaunavon,shellbrook,swift current,tisdale,unity,wadena,warman,watrous,weyburn,white city,wilkie,wynyard,yorkton;' +
  'CA-YT:dawson city,haines junction,watson lake,whitehorse;' +
  'CH-AG:aarau,baden,wettingen,wohlen;' +
  'CH-AR:herisau;' +
  'CH-BE:bern,biel,biel bienne,bienne,burgdorf,koniz,langenthal,muri,spiez,steffisburg,thun;' +
  'CH-BL:allschwil,binningen,liestal,muttenz,pratteln;' +
  'CH-BS:basel,riehen;' +
  'CH-FR:bulle,fribourg;' +
  'CH-GE:carouge,geneve,meyrin,onex,thonex,vernier;' +
  'CH-GL:glarus;' +
  'CH-GR:chur;' +
  'CH-LU:emmen,horw,kriens,littau,luzern;' +
  'CH-NE:la chaux de fonds,neuchatel;' +
  'CH-SG:gossau,jona,rapperswil,sankt gallen,uzwil,wil;' +
  'CH-SH:schaffhausen;' +
  'CH-SO:grenchen,olten,solothurn;' +
  'CH-SZ:einsiedeln,freienbach,schwyz;' +
  'CH-TG:arbon,frauenfeld,kreuzlingen;' +
  'IT-AG:agrigento;' +
  'IT-AL:alessandria;' +
  'IT-AR:arezzo;' +
  'IT-AT:asti;' +
  'IT-BA:bari;' +
  'IT-BG:bergamo;' +
  'IT-BI:biella;' +
  'IT-BL:belluno;' +
  'IT-BN:benevento;' +
  'IT-BR:brindisi;' +
  'IT-BS:brescia;' +
  'IT-BZ:bolzano,bozen;' +
  'IT-CA:cagliari;' +
  'IT-CH:chieti;' +
  'IT-CL:caltanissetta;' +
  'IT-CN:cuneo;' +
  'IT-CO:como;' +
  'IT-CR:cremona;' +
  'IT-CT:catania;' +
  'IT-CZ:catanzaro;' +
  'IT-FI:florence;' +
  'IT-FM:fermo;' +
  'IT-FR:frosinone;' +
  'IT-GE:genoa;' +
  'IT-GR:grosseto;' +
  'IT-IM:imperia;' +
  'IT-IS:isernia;' +
  'IT-KR:crotone;' +
  'IT-LC:lecco;' +
  'IT-LI:livorno;' +
  'IT-LT:latina;' +
  'IT-LU:lucca;' +
  'IT-MB:monza;' +
  'IT-MC:macerata;' +
  'IT-ME:messina;' +
  'IT-MN:mantova;' +
  'IT-MO:modena;' +
  'IT-MS:massa;' +
  'IT-MT:matera;' +
  'IT-NA:naples;' +
  'IT-NO:novara;' +
  'IT-NU:nuoro;' +
  'IT-OR:oristano;' +
  'IT-PE:pescara;' +
  'IT-PG:perugia;' +
  'IT-PN:pordenone;' +
  'IT-PR:parma;' +
  'IT-PT:pistoia;' +
  'IT-RE:reggio emilia;' +
  'IT-RI:rieti;' +
  'IT-RO:rovigo;' +
  'IT-SA:salerno;' +
  'IT-SI:siena;' +
  'IT-SO:sondrio;' +
  'IT-SR:siracusa;' +
  'IT-SS:sassari;' +
  'IT-SV:savona;' +
  'IT-TN:trento;' +
  'IT-TR:terni;' +
  'IT-TV:treviso;' +
  'IT-VA:varese;' +
  'IT-VC:vercelli;' +
  'IT-VE:venezia,venice;' +
  'IT-VI:vicenza;' +
  'IT-VT:viterbo';
