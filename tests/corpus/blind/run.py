import sys,os,re,json,subprocess,tempfile,shutil,collections,base64,urllib.parse
sys.path.insert(0,os.getcwd())
from fixtures.keys import key
ROOT='tests/corpus/blind'
PROG=os.environ.get('CREDWARD','build/release/credward')
def expand(text,label):
    n=[0]
    def k(m):
        num,alpha,length=m.groups()
        n[0]+=1
        return key(alpha,int(length),f'{label}/key{num}' if num else f'{label}/{n[0]}')
    text=re.sub(r'\{\{key(\d*):(base62|hex|base32|base64url|uuid):(\d+)\}\}',k,text)
    text=re.sub(r'\{\{b64:(.*?)\}\}',lambda m:base64.b64encode(m[1].encode()).decode(),text,flags=re.S)
    text=re.sub(r'\{\{pct:(.*?)\}\}',lambda m:''.join('%%%02X'%b for b in m[1].encode()),text,flags=re.S)
    return text
def expected(path):
    out=collections.Counter()
    for l in open(path,encoding='utf-8'):
        l=l.strip()
        if l and not l.startswith('#'):
            place,rule=l.split()[:2]; out[(place,rule)]+=1
    return out
def run(args,input=None,cwd=None):
    r=subprocess.run([PROG,*args,'--report','jsonl'],input=input,capture_output=True,cwd=cwd)
    return [json.loads(l) for l in r.stdout.decode('utf8','replace').splitlines()]
def cases():
    for d,folders,files in sorted(os.walk(ROOT)):
        if '.d/' in d+'/' : continue
        for f in sorted(folders):
            if f.endswith('.d'): yield os.path.join(d,f)
        for f in sorted(files):
            if f.endswith('.expect'): yield os.path.join(d,f[:-7])
tp=fp=fn=0; perlang=collections.defaultdict(lambda:[0,0,0]); perrule=collections.defaultdict(lambda:[0,0,0]); okc=0; total=0
verbose='-v' in sys.argv; only=[a for a in sys.argv[1:] if not a.startswith('-')]
for c in cases():
    rel=os.path.relpath(c,ROOT)
    if only and not any(o in rel for o in only): continue
    total+=1
    lang=rel.split('/')[0]
    tmp=tempfile.mkdtemp()
    if c.endswith('.d'):
        exp=expected(os.path.join(c,'.expect'))
        for d,_,files in os.walk(c):
            for f in files:
                if f=='.expect': continue
                p=os.path.join(tmp,os.path.relpath(os.path.join(d,f),c)); os.makedirs(os.path.dirname(p),exist_ok=True)
                open(p,'w',encoding='utf8',newline='').write(expand(open(os.path.join(d,f),encoding='utf8',newline='').read(),rel))
        got=collections.Counter((f"{r['path']}:{r['line']}",r['rule']) for r in run(['scan','.'],cwd=tmp) if r['type']=='finding' and 'suppressed' not in r)
    else:
        exp=expected(c+'.expect')
        data=expand(open(c,encoding='utf8',newline='').read(),rel).encode()
        got=collections.Counter((str(r['line']),r['rule']) for r in run(['stdin','--path',os.path.basename(c)],input=data) if r['type']=='finding')
    shutil.rmtree(tmp)
    hit=exp&got; miss=exp-got; extra=got-exp
    for table,name in ((perlang,lambda k:lang),(perrule,lambda k:k[1])):
        for i,part in enumerate((hit,extra,miss)):
            for k,v in part.items(): table[name(k)][i]+=v
    tp+=sum(hit.values()); fp+=sum(extra.values()); fn+=sum(miss.values())
    okc+=not miss and not extra
    if verbose and (miss or extra): print(rel,'| missed',[' '.join(k) for k in miss],'| extra',[' '.join(k) for k in extra])
print(f'cases {okc}/{total} right; found {tp}, false {fp}, missed {fn}; recall {tp/(tp+fn or 1):.3f} precision {tp/(tp+fp or 1):.3f}')
if '-t' in sys.argv:
    for t in (perlang,perrule):
        for k,v in sorted(t.items()): print(f'{k:32} found {v[0]:3} false {v[1]:3} missed {v[2]:3}')
