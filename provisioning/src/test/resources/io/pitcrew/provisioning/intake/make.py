import base64, zlib, struct
def png(w,h,rgb):
    raw=b''.join(b'\0'+bytes(rgb)*w for _ in range(h))
    def ch(t,d): return struct.pack('>I',len(d))+t+d+struct.pack('>I',zlib.crc32(t+d))
    return b'\x89PNG\r\n\x1a\n'+ch(b'IHDR',struct.pack('>IIBBBBB',w,h,8,2,0,0,0))+ch(b'IDAT',zlib.compress(raw,9))+ch(b'IEND',b'')
A=base64.b64encode(png(120,80,(10,79,120))).decode(); B=base64.b64encode(png(100,60,(242,140,0))).decode(); C=base64.b64encode(png(90,60,(14,85,48))).decode()
NS='''xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" office:version="1.3"'''
def img(d,alt='',name='img'):
    a=f'<svg:desc>{alt}</svg:desc>' if alt else ''
    return f'<draw:frame draw:name="{name}" text:anchor-type="as-char" svg:width="3cm" svg:height="2cm"><draw:image><office:binary-data>{d}</office:binary-data></draw:image>{a}</draw:frame>'
def box(t): return f'<draw:frame draw:name="box" text:anchor-type="paragraph" svg:x="9cm" svg:y="1cm" svg:width="4cm" svg:height="2cm"><draw:text-box>{t}</draw:text-box></draw:frame>'
def P(t,s='Standard'): return f'<text:p text:style-name="{s}">{t}</text:p>'
def H(t,l): return f'<text:h text:style-name="Heading_20_{l}" text:outline-level="{l}">{t}</text:h>'
def L(items,s): return f'<text:list text:style-name="{s}">'+''.join(f'<text:list-item>{i}</text:list-item>' for i in items)+'</text:list>'
def T(rows,head=True):
    n=len(rows[0]); o=f'<table:table><table:table-column table:number-columns-repeated="{n}"/>'
    for i,r in enumerate(rows):
        c=''.join(f'<table:table-cell office:value-type="string">{x if x.startswith("<") else P(x,"Bold" if head and i==0 else "Standard")}</table:table-cell>' for x in r)
        row=f'<table:table-row>{c}</table:table-row>'
        o+= f'<table:table-header-rows>{row}</table:table-header-rows>' if head and i==0 else row
    return o+'</table:table>'
styles='''<office:font-face-decls/><office:styles><style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"/>
</office:styles><office:automatic-styles><style:style style:name="Bold" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="U"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>
<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl"><style:header><text:p>WI-0815 revision C, uncontrolled when printed</text:p></style:header></style:master-page></office:master-styles>'''
def doc(body,tracked=''): return f'<?xml version="1.0" encoding="UTF-8"?><office:document {NS} office:mimetype="application/vnd.oasis.opendocument.text">{styles}<office:body><office:text>{tracked}{body}</office:text></office:body></office:document>'
tracked='''<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>M</dc:creator><dc:date>2026-01-05T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>M</dc:creator><dc:date>2026-01-05T10:00:00</dc:date></office:change-info><text:p>60 Nm</text:p></text:deletion></text:changed-region></text:tracked-changes>'''
note='<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The stop takes the weight when the valve leaks.</text:p></text:note-body></text:note>'
comment='<office:annotation><dc:creator>M</dc:creator><dc:date>2026-01-05T10:00:00</dc:date><text:p>Is this still so?</text:p></office:annotation>'
procedure=doc(
 P('Change the die','Title')+P('The next order needs the other die.')+P('These steps keep hands out of the press.')+P('Tools: brush, tongs, 5 % degreaser &amp; gloves.')+
 H('Lower the ram',1)+P('WARNING: Crush hazard. Both hands on the buttons.')+P(img(A,'Press from the front'))+
 L([P('Hold <text:span text:style-name="B">both</text:span> buttons.'+note),P('Wait until the ram rests.')+L([P('on the left block'),P('on the right block')],'N'),P('See the lamp_2 *green*.')],'N')+
 H('Release the die',1)+L([P('Loosen both upper clamps.'),P('See <text:a xlink:href="https://example.org/wi">WI-12</text:a>.')],'U')+P(img(B))+P('Turn every clamp clear.'+comment)+P(img(C,'Clamp turned clear'))+
 P('Keep the path free.'+box(P('Never reach in without the prop.')))+
 H('Torque the clamps',1)+P('Set the wrench to <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>55 Nm<text:change-end text:change-id="c1"/>.')+
 T([['What','Limits','Unit'],['Torque, front left','52 – 58','Nm'],['Gap at the stop','0,2 ± 0,1 mm',''],['Oil','1,000 – 1,500','ml'],['Grease','sparingly','']])+
 H('Records',1)+H('Form 12',2)+P('File the form.'), tracked)
open('procedure.fodt','w').write(procedure)
# no headings: a table of steps, as work instructions are often written
table=doc(P('Work instruction','Bold')+T([['No.','What to do','Picture'],['1','Clean the label sensor with a dry cloth.',P(img(A,'Sensor'))],['2','Close the guard. Then press start.',P(img(B))],['3','Check the first three labels.','']])+P('Done by: ____'))
open('table.fodt','w').write(table)
numbered=doc(P('Clear a jam')+P('1. Stop the belt.')+P('2) Lift the label off the roller. Use the plastic blade, never a knife.')+P('- from the left')+P('3. Restart.'))
open('numbered.fodt','w').write(numbered)
long=doc(H('Start of shift',1)+P('So that nothing is forgotten.')+H('Procedure',2)+L([P(f'Look at gauge {i}.') for i in range(1,10)],'N'))
open('long.fodt','w').write(long)
# slides
def frame(cls,content,x,y,w=20,h=5,extra=''): 
    c=f' presentation:class="{cls}" presentation:style-name="M-{cls if cls!="outline" else "outline1"}" presentation:user-transformed="true"' if cls else ''
    return f'<draw:frame{c} svg:x="{x}cm" svg:y="{y}cm" svg:width="{w}cm" svg:height="{h}cm" {extra}><draw:text-box>{content}</draw:text-box></draw:frame>'
def ul(items): return '<text:list>'+''.join(f'<text:list-item><text:p>{i}</text:p></text:list-item>' for i in items)+'</text:list>'
def pic(d,x,y,alt): return f'<draw:frame svg:x="{x}cm" svg:y="{y}cm" svg:width="5cm" svg:height="3cm"><draw:image><office:binary-data>{d}</office:binary-data></draw:image><svg:desc>{alt}</svg:desc></draw:frame>'
def page(n,body,notes='',lay=''): 
    nt=f'<presentation:notes><draw:page-thumbnail presentation:class="page" draw:page-number="{n}" svg:x="1cm" svg:y="1cm" svg:width="10cm" svg:height="7cm"/>{frame("notes","<text:p>"+notes+"</text:p>",1,10)}</presentation:notes>' if notes else ''
    return f'<draw:page draw:name="p{n}" draw:master-page-name="M" presentation:presentation-page-layout-name="AL1">{body}{nt}</draw:page>'
pm='<office:styles><style:presentation-page-layout style:name="AL1"><presentation:placeholder presentation:object="title" svg:x="2cm" svg:y="1cm" svg:width="24cm" svg:height="3cm"/><presentation:placeholder presentation:object="outline" svg:x="2cm" svg:y="5cm" svg:width="24cm" svg:height="12cm"/></style:presentation-page-layout><style:style style:name="M-title" style:family="presentation"/><style:style style:name="M-outline1" style:family="presentation"/></office:styles><!--<office:automatic-styles><style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/>--><office:automatic-styles><style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="M" style:page-layout-name="pm"><draw:frame presentation:style-name="M-title" presentation:class="title" presentation:placeholder="true" svg:x="2cm" svg:y="1cm" svg:width="24cm" svg:height="3cm"><draw:text-box/></draw:frame><draw:frame presentation:style-name="M-outline1" presentation:class="outline" presentation:placeholder="true" svg:x="2cm" svg:y="5cm" svg:width="24cm" svg:height="12cm"><draw:text-box/></draw:frame></style:master-page></office:master-styles>'
slides=f'<?xml version="1.0" encoding="UTF-8"?><office:document {NS} office:mimetype="application/vnd.oasis.opendocument.presentation">{pm}<office:body><office:presentation>'+\
 page(1,frame('title','<text:p>Stop the belt</text:p>',2,1)+frame('outline',ul(['Press the red button.','Wait until it stands.']),2,6)+pic(A,15,12,'The red button'),'Nobody is hurt by a belt that stands.')+\
 page(2,frame('title','<text:p>Lift the label</text:p>',2,1)+frame('outline',ul(['Use the <text:span>plastic</text:span> blade.']),2,6)+frame('','<text:p>Never a knife!</text:p>',18,15)+f'<draw:frame svg:x="2cm" svg:y="14cm" svg:width="12cm" svg:height="3cm">{T([["What","Min","Max"],["Gap at the blade","0.4 mm","0.6 mm"]],False)}</draw:frame>')+\
 page(3,frame('title','<text:p>Restart</text:p>',2,1)+pic(B,3,8,''))+\
 '</office:presentation></office:body></office:document>'
open('slides.fodp','w').write(slides)
